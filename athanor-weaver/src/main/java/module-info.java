/** Instruments the class files of entities. */
module dev.athanor.weaver {
    requires transitive org.objectweb.asm;
    requires org.objectweb.asm.commons;
    requires static com.google.errorprone.annotations;
    requires static org.jspecify;
}
