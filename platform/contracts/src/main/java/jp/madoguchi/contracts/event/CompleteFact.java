package jp.madoguchi.contracts.event;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** 欠けのない事実: every component of a fact is there, unless its record says that it may be absent. */
public final class CompleteFact {
    private CompleteFact() {}

    /** Whether nothing that must be there is missing, all the way down. */
    public static boolean test(Object fact) {
        if (fact instanceof Collection<?> many) {
            return many.stream().allMatch(one -> one != null && test(one));
        }
        return !(fact instanceof Record)
                || Arrays.stream(fact.getClass().getRecordComponents()).allMatch(component -> {
                    Object value = value(component, fact);
                    return value == null
                            ? component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                            : test(value);
                });
    }

    private static @Nullable Object value(RecordComponent component, Object fact) {
        try {
            return component.getAccessor().invoke(fact);
        } catch (IllegalAccessException | InvocationTargetException recordsAreReadable) {
            throw new IllegalStateException(component.getName(), recordsAreReadable);
        }
    }
}
