package jp.madoguchi.testing.architecture;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** 呼び出し: calls that some room must not make, method references and constructors included. */
final class Calls {
    private static final Set<String> DICE = Set.of(
            "java.util.Random",
            "java.util.SplittableRandom",
            "java.util.concurrent.ThreadLocalRandom",
            "java.security.SecureRandom");

    static final Predicate<CodeUnitAccessTarget> CLOCK_OR_DICE = target -> isNow(target)
            || isMachineTime(target)
            || owner(target).equals("java.time.Clock")
            || DICE.contains(owner(target))
            || is(target, "java.util.UUID", "randomUUID")
            || is(target, "java.lang.Math", "random");

    static final Predicate<CodeUnitAccessTarget> WALL_TIME = target -> (isNow(target) && !takesClock(target))
            || is(target, "java.lang.System", "currentTimeMillis")
            || (owner(target).equals("java.time.Clock") && target.getName().startsWith("system"));

    static final Predicate<CodeUnitAccessTarget> DROPS_A_FAILURE =
            target -> Set.of("sendAndForget", "recoverWithNull").contains(target.getName());

    private Calls() {}

    static ArchCondition<JavaClass> to(String what, Predicate<CodeUnitAccessTarget> banned) {
        return new ArchCondition<>("call " + what) {
            @Override
            public void check(JavaClass caller, ConditionEvents events) {
                Stream.concat(
                                caller.getCodeUnitCallsFromSelf().stream(),
                                caller.getCodeUnitReferencesFromSelf().stream())
                        .filter(access -> banned.test(access.getTarget()))
                        .map(JavaCodeUnitAccess::getDescription)
                        .forEach(description -> events.add(SimpleConditionEvent.satisfied(caller, description)));
            }
        };
    }

    private static boolean isNow(CodeUnitAccessTarget target) {
        return target.getName().equals("now") && owner(target).startsWith("java.time.");
    }

    private static boolean takesClock(CodeUnitAccessTarget target) {
        return target.getRawParameterTypes().stream()
                .anyMatch(type -> type.getName().equals("java.time.Clock"));
    }

    private static boolean isMachineTime(CodeUnitAccessTarget target) {
        return is(target, "java.lang.System", "currentTimeMillis") || is(target, "java.lang.System", "nanoTime");
    }

    private static boolean is(CodeUnitAccessTarget target, String owner, String name) {
        return owner(target).equals(owner) && target.getName().equals(name);
    }

    private static String owner(CodeUnitAccessTarget target) {
        return target.getOwner().getFullName();
    }
}
