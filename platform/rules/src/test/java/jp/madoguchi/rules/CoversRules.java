package jp.madoguchi.rules;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The ids of the rules that a test class proves. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface CoversRules {
    String[] value();
}
