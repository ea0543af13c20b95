package dev.athanor.processor;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.Elements;

/** Writes the metamodel class of an entity: its descriptor as data, and a typed attribute for each field. */
final class MetamodelWriter {

    private static final String METAMODEL = "dev.athanor.orm.metamodel";
    private static final String MAPPING = "dev.athanor.orm.mapping";
    private static final String ANNOTATION = "dev.athanor.orm.annotation";
    private static final ClassName DESCRIPTOR = ClassName.get(MAPPING, "EntityDescriptor");

    private static final List<String> FLAGS =
            List.of("passiveDeletes", "passiveDeletesAll", "activeUpdates", "singleParent", "postUpdate", "viewOnly");

    private final Elements elements;
    private final EntityReader reader;
    private final ColumnCode columns;
    private final AttributeCode code;
    private final JoinMethods joins;

    MetamodelWriter(ProcessingEnvironment environment, EntityReader reader) {
        this.elements = environment.getElementUtils();
        this.reader = reader;
        this.columns = new ColumnCode(elements, environment.getTypeUtils(), reader);
        this.code = new AttributeCode(columns, reader);
        this.joins = new JoinMethods(elements);
    }

    private ClassName self(EntityModel entity) {
        return Names.generated(elements, entity.type());
    }

    JavaFile write(EntityModel entity) {
        ClassName type = ClassName.get(entity.type());
        ClassName self = self(entity);
        TypeSpec.Builder metamodel = TypeSpec.classBuilder(self)
                .addOriginatingElement(entity.type())
                .addJavadoc("The metamodel of {@link $T}: what may stand for it in statements.\n", type)
                .addAnnotations(annotations(entity))
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .superclass(ParameterizedTypeName.get(ClassName.get(METAMODEL, "EntityPath"), type))
                .addField(descriptor(entity, type))
                .addField(FieldSpec.builder(
                                self, Names.constant(entity.name()), Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                        .addJavadoc("The entity itself, under the name of its table.\n")
                        .initializer("new $T()", self)
                        .build());
        attributes(metamodel, entity, type);
        metamodel.addMethod(MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addStatement("super(DESCRIPTOR, null)")
                .build());
        metamodel.addMethod(MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(String.class, "alias")
                .addStatement("super(DESCRIPTOR, alias)")
                .build());
        metamodel.addMethod(alias(self));
        view(metamodel, self);
        return JavaFile.builder(self.packageName(), metamodel.build())
                .indent("    ")
                .skipJavaLangImports(true)
                .build();
    }

    /** What stands for the attributes, and for the methods that are SQL, too. */
    private void attributes(TypeSpec.Builder metamodel, EntityModel entity, ClassName type) {
        int index = 0;
        for (AttributeModel attribute : entity.attributes()) {
            if (attribute instanceof EmbeddedModel embedded) {
                code.embedded(metamodel, embedded, type, index++);
            } else {
                metamodel.addField(attribute(attribute, type, index++));
            }
        }
        for (SynonymModel synonym : SynonymModel.all(elements, entity)) {
            String first = synonym.attribute().name();
            metamodel.addField(field(
                    synonym.name(),
                    synonym.attribute(),
                    type,
                    entity.attributeNames().indexOf(first)));
        }
        for (ExecutableElement method : StaticMethods.marked(entity.type(), "Hybrid")) {
            if (!method.getParameters().isEmpty()) { // else it was said that it must not be
                metamodel.addMethod(AttributeCode.hybrid(method));
            }
        }
    }

    private List<AnnotationSpec> annotations(EntityModel entity) {
        List<AnnotationSpec> annotations = new ArrayList<>(Names.marks(elements, entity.type()));
        List<CodeBlock> suppressed = new ArrayList<>();
        if (usesDeprecated(entity)) {
            suppressed.add(CodeBlock.of("$S, $S", "deprecation", "removal"));
        }
        if (AttributeCode.castsGenerics(entity)) {
            suppressed.add(CodeBlock.of("$S, $S", "unchecked", "rawtypes"));
        }
        if (!suppressed.isEmpty()) {
            annotations.add(AnnotationSpec.builder(SuppressWarnings.class)
                    .addMember("value", CodeBlock.of("{$L}", CodeBlock.join(suppressed, ", ")))
                    .build());
        }
        return annotations;
    }

    /** The warning belongs to the entity; where there is nothing to suppress, Eclipse warns of that. */
    private boolean usesDeprecated(EntityModel entity) {
        for (Element place = entity.type(); place != null; place = place.getEnclosingElement()) {
            if (elements.isDeprecated(place)) {
                return true;
            }
        }
        for (AttributeModel attribute : entity.attributes()) {
            TypeElement type = attribute instanceof RelationshipModel relationship
                    ? relationship.target()
                    : reader.types()
                            .classOf(reader.types().boxed(attribute.field().asType()));
            if (type != null && elements.isDeprecated(type)) {
                return true;
            }
        }
        return false;
    }

    private static MethodSpec alias(ClassName self) {
        return MethodSpec.methodBuilder("as")
                .addJavadoc("Returns the entity under another name, to have it in a statement twice.\n\n")
                .addJavadoc("@param alias the name\n@return the entity under that name\n")
                .addModifiers(Modifier.PUBLIC)
                .returns(self)
                .addParameter(String.class, "alias")
                .addStatement("return new $T(alias)", self)
                .build();
    }

    /** The way to see the entity through something else than its tables. */
    private static void view(TypeSpec.Builder metamodel, ClassName self) {
        ClassName view = ClassName.get(METAMODEL, "EntityView");
        metamodel.addMethod(MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(view, "view")
                .addStatement("super(view, DESCRIPTOR)")
                .build());
        metamodel.addMethod(MethodSpec.methodBuilder("seen")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .returns(self)
                .addParameter(view, "view")
                .addStatement("return new $T(view)", self)
                .build());
    }

    private FieldSpec attribute(AttributeModel attribute, ClassName entity, int index) {
        return field(attribute.name(), attribute, entity, index);
    }

    private FieldSpec field(String name, AttributeModel attribute, ClassName entity, int index) {
        TypeName type;
        String method;
        if (attribute instanceof RelationshipModel relationship) {
            ClassName path = ClassName.get(METAMODEL, relationship.isMany() ? "ToMany" : "ToOne");
            type = ParameterizedTypeName.get(path, entity, ClassName.get(relationship.target()));
            method = relationship.isMany() ? "toMany" : "toOne";
        } else {
            TypeName value = TypeName.get(reader.types().boxed(attribute.field().asType()));
            boolean computed = attribute instanceof ExpressionModel;
            ClassName path = ClassName.get(METAMODEL, computed ? "ExpressionAttribute" : "Attribute");
            type = ParameterizedTypeName.get(path, entity, value);
            method = computed ? "expression" : "attribute";
        }
        return FieldSpec.builder(type, name, Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc("The attribute {@code $L}.\n", attribute.name())
                .initializer("$L($L)", method, index)
                .build();
    }

    private FieldSpec descriptor(EntityModel entity, ClassName type) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (entity.schema().isEmpty()) {
            code.add("$T.of($T.class, $S, null)", DESCRIPTOR, type, entity.table());
        } else {
            code.add("$T.of($T.class, $S, $S)", DESCRIPTOR, type, entity.table(), entity.schema());
        }
        Set<ColumnModel> required = requiredByRelationships(entity);
        int inherited = entity.mapped();
        code.indent().indent();
        code.add(HierarchyWriter.descriptor(entity));
        for (AttributeModel attribute : entity.ownAttributes()) {
            code.add("\n.add($L)", attribute(attribute, required, entity));
            inherited--;
            if (inherited == 0) {
                code.add("\n.inherited()");
            }
        }
        if (EntityReader.isRecord(entity.type())) {
            this.code.record(code, entity);
        }
        names(code, entity);
        code.add(TableMethods.code(entity, Mark.find(elements, entity.type(), "Entity")));
        code.add(TableMethods.switches(Mark.find(elements, entity.type(), "EntityOptions")));
        code.add(new ValidatorMethods(elements, reader.types()).code(entity));
        code.add("\n.build()").unindent().unindent();
        return FieldSpec.builder(
                        ParameterizedTypeName.get(DESCRIPTOR, type),
                        "DESCRIPTOR",
                        Modifier.PRIVATE,
                        Modifier.STATIC,
                        Modifier.FINAL)
                .initializer(code.build())
                .build();
    }

    /** Names that stand for attributes, or for what is made of several. */
    private void names(CodeBlock.Builder code, EntityModel entity) {
        for (SynonymModel synonym : SynonymModel.own(elements, entity)) {
            code.add("\n.synonym($S, $S)", synonym.name(), synonym.attribute().name());
        }
        for (ExecutableElement method : StaticMethods.marked(entity.type(), "Hybrid")) {
            if (TableMethods.isSettable(method)) {
                code.add(
                        "\n.group($S, () -> $T.$L($T.$L))",
                        method.getSimpleName(),
                        ClassName.get(ExpressionModel.owner(method)),
                        method.getSimpleName(),
                        self(entity),
                        Names.constant(entity.name()));
            }
        }
    }

    private CodeBlock attribute(AttributeModel attribute, Set<ColumnModel> required, EntityModel entity) {
        if (attribute instanceof RelationshipModel relationship) {
            return CodeBlock.builder()
                    .add(relationship(relationship))
                    .add(joins.code(entity, relationship, self(entity), self(reader.lookAt(relationship.target()))))
                    .build();
        }
        if (attribute instanceof ExpressionModel expression) {
            return code.expression(expression, CodeBlock.of("$T.$L", self(entity), Names.constant(entity.name())));
        }
        if (attribute instanceof EmbeddedModel embedded) {
            return code.embedded(embedded);
        }
        ColumnModel column = (ColumnModel) attribute;
        return columns.of(column, required.contains(column));
    }

    /**
     * A to-one relationship that is never null makes its foreign key NOT NULL, be the field of that nullable or not.
     */
    private Set<ColumnModel> requiredByRelationships(EntityModel entity) {
        ForeignKeyColumns foreignKeys = new ForeignKeyColumns(reader);
        Set<ColumnModel> required = new HashSet<>();
        for (RelationshipModel relationship : entity.ownRelationships()) {
            if (relationship.notNull()) {
                required.addAll(foreignKeys.usedBy(entity, relationship));
            }
        }
        return required;
    }

    private static CodeBlock relationship(RelationshipModel relationship) {
        CodeBlock.Builder code = CodeBlock.builder()
                .add("$T.of($S, ", ClassName.get(MAPPING, "RelationshipDescriptor"), relationship.name())
                .add("$T.class, ", ClassName.get(relationship.target()))
                .add("$T.$L)", ClassName.get(MAPPING, "RelationshipKind"), relationship.kind());
        Mark declared = relationship.declared();
        if (relationship.notNull()) {
            code.add(".notNull()");
        }
        if (declared == null) {
            return code.build();
        }
        cascade(code, declared.constants("cascade"));
        if (!declared.constant("lazy").equals("SELECT")) {
            code.add(".lazy($T.$L)", ClassName.get(ANNOTATION, "Lazy"), declared.constant("lazy"));
        }
        if (declared.number("joinDepth") > 0) {
            code.add(".joinDepth($L)", declared.number("joinDepth"));
        }
        for (String name : List.of("backPopulates", "secondary", "joinBy", "remoteSide", "orderBy", "mapKey")) {
            text(code, name, declared.text(name));
        }
        collection(code, relationship);
        for (String name : FLAGS) {
            if (declared.flag(name)) {
                code.add("." + name + "()");
            }
        }
        if (!declared.flag("syncBackPopulates")) {
            code.add(".unsynchronized()");
        }
        List<String> overlaps = declared.texts("overlaps");
        if (!overlaps.isEmpty()) {
            code.add(".overlaps($S", overlaps.get(0));
            overlaps.subList(1, overlaps.size()).forEach(name -> code.add(", $S", name));
            code.add(")");
        }
        return code.build();
    }

    private static void collection(CodeBlock.Builder code, RelationshipModel relationship) {
        for (String name : List.of("mapKeyBy", "sortedBy")) {
            DeclaredType type = relationship.type(name);
            if (type != null) {
                code.add(".$L(new $T())", name, ClassName.get((TypeElement) type.asElement()));
            }
        }
        String position = relationship.text("position");
        DeclaredType positionBy = relationship.type("positionBy");
        if (positionBy != null) {
            ClassName type = ClassName.get((TypeElement) positionBy.asElement());
            code.add(".positionBy($S, new $T())", position, type);
        } else if (!position.isEmpty()) {
            code.add(".position($S, $L)", position, relationship.number("firstPosition"));
        }
        for (String name : List.of("ignoreUnsetKey", "renumberOnAdd")) {
            if (relationship.flag(name)) {
                code.add("." + name + "()");
            }
        }
    }

    private static void cascade(CodeBlock.Builder code, List<String> operations) {
        if (operations.equals(List.of("SAVE_UPDATE", "MERGE"))) {
            return;
        }
        if (operations.isEmpty()) {
            code.add(".cascade(new $T[0])", ClassName.get(ANNOTATION, "Cascade")); // without, it is the accessor
            return;
        }
        code.add(".cascade(");
        for (int i = 0; i < operations.size(); i++) {
            code.add("$L$T.$L", i == 0 ? "" : ", ", ClassName.get(ANNOTATION, "Cascade"), operations.get(i));
        }
        code.add(")");
    }

    private static void text(CodeBlock.Builder code, String method, String value) {
        if (!value.isEmpty()) {
            code.add(".$L($S)", method, value);
        }
    }
}
