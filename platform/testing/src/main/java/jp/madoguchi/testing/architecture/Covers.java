package jp.madoguchi.testing.architecture;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** 根拠との対応: the ids of the rules that this test, or every test of this class, proves. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Covers {
    /** Rule ids as they stand in the catalogue. */
    String[] value();
}
