package jp.madoguchi.eligibility.rest;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import jp.madoguchi.contracts.event.CheckMethod;

/** 照会の手がかりは一つ: a question names the numbers with the birth date, or a certificate alone. */
@Constraint(validatedBy = OneWayToAsk.Check.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface OneWayToAsk {
    /** Unused: each field has its own. */
    String message() default "";

    /** As every constraint has it. */
    Class<?>[] groups() default {};

    /** As every constraint has it. */
    Class<? extends Payload>[] payload() default {};

    /** 点検: names every field that is missing or too much. */
    final class Check implements ConstraintValidator<OneWayToAsk, CheckJson> {
        private static final String MISSING = "必須の項目です";
        private static final String TOO_MUCH = "証明書による照会は方法1で、番号を添えずに送ってください";

        @Override
        public boolean isValid(CheckJson json, ConstraintValidatorContext context) {
            context.disableDefaultConstraintViolation();
            Map<String, String> wrong = json.certificateSerial() == null ? missing(json) : tooMuch(json);
            wrong.forEach((field, message) -> context.buildConstraintViolationWithTemplate(message)
                    .addPropertyNode(field)
                    .addConstraintViolation());
            return wrong.isEmpty();
        }

        private static Map<String, String> missing(CheckJson json) {
            Map<String, String> wrong = new LinkedHashMap<>();
            if (json.insurerNumber() == null) {
                wrong.put("insurerNumber", MISSING);
            }
            if (json.number() == null) {
                wrong.put("number", MISSING);
            }
            if (json.birthDate() == null) {
                wrong.put("birthDate", MISSING);
            }
            return wrong;
        }

        private static Map<String, String> tooMuch(CheckJson json) {
            Map<String, String> wrong = new LinkedHashMap<>();
            if (json.method() != null && json.method() != CheckMethod.CARD) {
                wrong.put("method", TOO_MUCH);
            }
            boolean numbers = Stream.of(json.insurerNumber(), json.symbol(), json.number(), json.branch())
                    .anyMatch(Objects::nonNull);
            if (numbers || json.document() != null) {
                wrong.put("certificateSerial", TOO_MUCH);
            }
            return wrong;
        }
    }
}
