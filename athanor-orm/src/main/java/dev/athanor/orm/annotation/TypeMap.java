package dev.athanor.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which SQL types stand for which types of fields, before what Athanor knows itself.
 *
 * <pre>{@code
 * public final class ShopTypes {
 *     public static final SqlType<Money> MONEY = Types.converted(Types.numeric(12, 2), Money.class, MoneyConverter.INSTANCE);
 *     public static final SqlType<String> TEXT = Types.TEXT;
 * }
 *
 * @TypeMap(ShopTypes.class)
 * package com.acme.shop;
 * }</pre>
 *
 * <p>The constants of the class are looked through for the type of the field; of a class without one, for the nearest
 * superclass whose type can serve it, which those of enums can. What is nearest to the field goes first: the field, its
 * class, the mapped superclasses, the package.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.PACKAGE, ElementType.FIELD, ElementType.METHOD})
public @interface TypeMap {

    /** {@return the class whose static constants of type {@code SqlType} are the map} */
    Class<?> value();
}
