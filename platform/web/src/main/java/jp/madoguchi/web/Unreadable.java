package jp.madoguchi.web;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.validation.ConstraintViolation;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import jp.madoguchi.contracts.id.InvalidIdentifier;
import org.jspecify.annotations.Nullable;

/** 読み取れない本文: what was wrong with something handed in, without a value of it or the text of an exception. */
public final class Unreadable {
    private static final String NO_SUCH_NUMBER = "番号の桁数・文字・検証番号を確かめてください";
    private static final String NO_SUCH_DATE = "日付を確かめてください。元号にない日付や暦にない日付は使えません";

    private Unreadable() {}

    /** Which items break a constraint. */
    public static List<Finding> findings(Collection<? extends ConstraintViolation<?>> violations) {
        return violations.stream()
                .map(v -> new Finding("constraint", lastOf(v.getPropertyPath().toString()), v.getMessage(), null))
                .toList();
    }

    /** Whether it is no JSON at all, or JSON that says something else. */
    public static ProblemCode kind(JacksonException unreadable) {
        return unreadable instanceof JsonMappingException && !isBroken(unreadable)
                ? ProblemCode.CONSTRAINT
                : ProblemCode.BAD_BODY;
    }

    /** Which item it is. */
    public static List<Finding> findings(JacksonException unreadable) {
        if (!(unreadable instanceof JsonMappingException mapping) || isBroken(unreadable)) {
            return List.of();
        }
        String field = mapping.getPath().stream()
                .map(reference -> reference.getFieldName() == null ? "[]" : reference.getFieldName())
                .collect(Collectors.joining("."));
        for (Throwable cause = mapping; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidIdentifier invalid) {
                return List.of(finding(invalid, field));
            }
        }
        return List.of(new Finding("json-mapping", field, "項目の型か値を読み取れません", "RFC 8259"));
    }

    /** Which number or date it is. */
    public static Finding finding(InvalidIdentifier invalid, @Nullable String field) {
        String message = invalid.code().startsWith("era-date") ? NO_SUCH_DATE : NO_SUCH_NUMBER;
        return new Finding(invalid.code(), field, message, null);
    }

    /** Broken JSON is broken JSON, also where the mapper noticed it inside an item. */
    private static boolean isBroken(Throwable unreadable) {
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            if (cause instanceof JsonParseException) {
                return true;
            }
        }
        return false;
    }

    private static String lastOf(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
