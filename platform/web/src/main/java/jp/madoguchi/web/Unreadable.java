package jp.madoguchi.web;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.madoguchi.contracts.id.InvalidIdentifier;
import org.jspecify.annotations.Nullable;

/** 読み取れない本文: what was wrong with something handed in, without a value of it or the text of an exception. */
public final class Unreadable {
    private static final String NO_SUCH_NUMBER = "番号の桁数・文字・検証番号を確かめてください";
    private static final String NO_SUCH_TEXT = "NULや壊れた文字（サロゲートの片方だけ）は使えません";
    private static final String NO_SUCH_DATE = "日付を確かめてください。元号にない日付や暦にない日付は使えません";

    private Unreadable() {}

    /** Which items break a constraint. */
    public static List<Finding> findings(Collection<? extends ConstraintViolation<?>> violations) {
        return violations.stream()
                .map(v -> new Finding("constraint", field(v.getPropertyPath()), v.getMessage(), null))
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
        String field = mapping.getPath().stream().map(Unreadable::step).collect(Collectors.joining("."));
        for (Throwable cause = mapping; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidIdentifier invalid) {
                return List.of(finding(invalid, field));
            }
        }
        return List.of(new Finding("json-mapping", field, "項目の型か値を読み取れません", "RFC 8259"));
    }

    /** Which number or date it is. */
    public static Finding finding(InvalidIdentifier invalid, @Nullable String field) {
        return new Finding(invalid.code(), field, message(invalid.code()), null);
    }

    private static String message(String code) {
        if (code.startsWith("era-date")) {
            return NO_SUCH_DATE;
        }
        return code.startsWith("text-") ? NO_SUCH_TEXT : NO_SUCH_NUMBER;
    }

    /** The names in a map are what the sender wrote, so they are not repeated. */
    private static String step(JsonMappingException.Reference reference) {
        boolean isOurs = reference.getFieldName() != null && !(reference.getFrom() instanceof Map);
        return isOurs ? reference.getFieldName() : "[]";
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

    /** The name of the last item on the way that has one of ours; places and names within lists and maps have none. */
    private static String field(Path path) {
        String name = "";
        for (Path.Node node : path) {
            if (node.getName() != null
                    && (node.getKind() == ElementKind.PROPERTY || node.getKind() == ElementKind.PARAMETER)) {
                name = node.getName();
            }
        }
        return name;
    }
}
