package dev.athanor.processor;

import dev.athanor.weaver.ClassLookup;
import dev.athanor.weaver.ClassModel;
import dev.athanor.weaver.ClassModel.FieldKind;
import dev.athanor.weaver.ClassModel.Trait;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Tells the weaver of classes from javac's model: those of this compilation and those on its path alike. */
final class CompilerLookup implements ClassLookup {

    private static final String INSTRUMENTED = "dev.athanor.orm.state.Instrumented";

    private final Elements elements;
    private final Types types;
    private final FieldTypes fieldTypes;
    private final Map<String, Optional<ClassModel>> known = new HashMap<>();
    private final Set<String> sources = new HashSet<>();

    CompilerLookup(ProcessingEnvironment environment) {
        this.elements = environment.getElementUtils();
        this.types = environment.getTypeUtils();
        this.fieldTypes = new FieldTypes(elements, types);
    }

    /** Told of the class that javac is writing: local and anonymous ones cannot be looked up by name. */
    void put(TypeElement type) {
        known.computeIfAbsent(internalName(type), name -> Optional.of(model(type, true)));
    }

    /** Told of a class that has a source in this compilation: if it is an entity, it will be instrumented. */
    void source(TypeElement type) {
        if (sources.add(internalName(type))) {
            ElementFilter.typesIn(type.getEnclosedElements()).forEach(this::source);
        }
    }

    @Override
    public @Nullable ClassModel find(String internalName) {
        if (internalName.startsWith("[") || internalName.startsWith("java/")) {
            return null;
        }
        Optional<ClassModel> found = known.get(internalName);
        if (found == null) {
            TypeElement type = byBinaryName(internalName.replace('/', '.'));
            found = type == null ? Optional.empty() : Optional.of(model(type, false));
            known.put(internalName, found);
        }
        return found.orElse(null);
    }

    /** A dollar may be part of a name or separate a nested class: the longest prefixes come first. */
    private @Nullable TypeElement byBinaryName(String name) {
        TypeElement type = elements.getTypeElement(name);
        for (int i = name.lastIndexOf('$'); type == null && i > 0; i = name.lastIndexOf('$', i - 1)) {
            TypeElement outer = byBinaryName(name.substring(0, i));
            String rest = name.substring(i + 1);
            if (outer != null) {
                type = ElementFilter.typesIn(outer.getEnclosedElements()).stream()
                        .filter(member -> member.getSimpleName().contentEquals(rest))
                        .findFirst()
                        .orElse(null);
            }
        }
        return type;
    }

    private ClassModel model(TypeElement type, boolean beingWritten) {
        boolean entity = EntityReader.isWoven(type);
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        if (entity) {
            traits.add(Trait.ENTITY);
        } else if (EntityReader.isRecord(type)) {
            traits.add(Trait.RECORD);
        }
        if (entity && (beingWritten || sources.contains(internalName(type)) || isInstrumented(type))) {
            traits.add(Trait.WOVEN);
        }
        for (TypeMirror each : type.getInterfaces()) {
            if (isNamed(each, "java.io.Serializable")) {
                traits.add(Trait.SERIALIZABLE);
            }
        }
        Map<String, ClassModel.Field> fields = new LinkedHashMap<>();
        int next = 0;
        for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
            if (!field.getModifiers().contains(Modifier.STATIC)) {
                FieldKind kind = entity ? kind(field) : FieldKind.UNMAPPED;
                String name = field.getSimpleName().toString();
                int index = kind.isMapped() ? next++ : -1;
                fields.put(name, new ClassModel.Field(name, descriptor(field.asType()), access(field), kind, index));
            }
        }
        TypeElement above = EntityChecks.superclass(type);
        return new ClassModel(internalName(type), above == null ? null : internalName(above), traits, fields);
    }

    private FieldKind kind(VariableElement field) {
        if (!EntityReader.isMapped(field)) {
            return FieldKind.UNMAPPED;
        }
        if (Mark.isOn(field, "Relationship")) {
            return fieldTypes.collection(field.asType()) != null ? FieldKind.TO_MANY : FieldKind.TO_ONE;
        }
        TypeElement type = fieldTypes.classOf(field.asType());
        return type != null && EntityReader.isEntity(type) ? FieldKind.TO_ONE : FieldKind.COLUMN;
    }

    /** An entity on the path that nobody instrumented has no hooks, and calls of them would fail. */
    private static boolean isInstrumented(TypeElement type) {
        for (TypeElement at = type; at != null; at = EntityChecks.superclass(at)) {
            for (TypeMirror each : at.getInterfaces()) {
                if (isNamed(each, INSTRUMENTED)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isNamed(TypeMirror type, String name) {
        return type instanceof DeclaredType declared
                && ((TypeElement) declared.asElement()).getQualifiedName().contentEquals(name);
    }

    private String internalName(TypeElement type) {
        return elements.getBinaryName(type).toString().replace('.', '/');
    }

    private static int access(VariableElement field) {
        int access = 0;
        for (Modifier modifier : field.getModifiers()) {
            access |= switch (modifier) {
                case PUBLIC -> java.lang.reflect.Modifier.PUBLIC;
                case PRIVATE -> java.lang.reflect.Modifier.PRIVATE;
                case PROTECTED -> java.lang.reflect.Modifier.PROTECTED;
                case FINAL -> java.lang.reflect.Modifier.FINAL;
                default -> 0;
            };
        }
        return access;
    }

    private String descriptor(TypeMirror declared) {
        TypeMirror type = types.erasure(declared);
        return switch (type.getKind()) {
            case BOOLEAN -> "Z";
            case BYTE -> "B";
            case SHORT -> "S";
            case INT -> "I";
            case LONG -> "J";
            case CHAR -> "C";
            case FLOAT -> "F";
            case DOUBLE -> "D";
            case ARRAY -> "[" + descriptor(((ArrayType) type).getComponentType());
            default -> "L" + internalName((TypeElement) ((DeclaredType) type).asElement()) + ";";
        };
    }
}
