/** Instruments the class files of entities. */
module dev.athanor.weaver {
    requires org.objectweb.asm;
    requires org.objectweb.asm.commons;
    requires org.objectweb.asm.tree;
    requires org.objectweb.asm.tree.analysis;
    requires static com.google.errorprone.annotations;
    requires static org.jspecify;

    exports dev.athanor.weaver;
}
