package jp.madoguchi.contracts.event;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 欠けのない事実: every component of a fact is there, unless its record says that it may be absent. */
public final class CompleteFact {
    /** Asked of the class once: for every fact anew it would take longer than all the rest of reading it. */
    private static final ClassValue<List<Part>> PARTS = new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> type) {
            return type.isRecord()
                    ? Arrays.stream(type.getRecordComponents()).map(Part::of).toList()
                    : List.of();
        }
    };

    private CompleteFact() {}

    /** Whether nothing that must be there is missing, all the way down. */
    public static boolean test(Object fact) {
        if (fact instanceof Collection<?> many) {
            return many.stream().allMatch(one -> one != null && test(one));
        }
        for (Part part : PARTS.get(fact.getClass())) {
            Object value = part.in(fact);
            if (value == null ? !part.mayBeAbsent : !test(value)) {
                return false;
            }
        }
        return true;
    }

    /** 一つの項目. */
    private record Part(Method accessor, boolean mayBeAbsent) {
        static Part of(RecordComponent component) {
            return new Part(
                    component.getAccessor(), component.getAnnotatedType().isAnnotationPresent(Nullable.class));
        }

        @Nullable
        Object in(Object fact) {
            try {
                return accessor.invoke(fact);
            } catch (IllegalAccessException | InvocationTargetException recordsAreReadable) {
                throw new IllegalStateException(accessor.getName(), recordsAreReadable);
            }
        }
    }
}
