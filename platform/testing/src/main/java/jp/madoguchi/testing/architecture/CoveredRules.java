package jp.madoguchi.testing.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.commons.annotation.Testable;

/**
 * 規則の網羅: which rules have a test that runs. A tag on a test that is switched off, or that runs under some condition
 * only, counts for nothing.
 */
public final class CoveredRules {
    private static final String CONDITIONS = "org.junit.jupiter.api.condition";
    private static final String DISABLED = "org.junit.jupiter.api.Disabled";

    private final Set<String> covered;

    private CoveredRules(Set<String> covered) {
        this.covered = covered;
    }

    /** What the tests under a base package cover. */
    public static CoveredRules in(String base) {
        return of(new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
                .importPackages(base));
    }

    static CoveredRules of(JavaClasses tests) {
        return new CoveredRules(tests.stream()
                .filter(CoveredRules::runs)
                .flatMap(test -> test.getMethods().stream())
                .filter(method -> method.isMetaAnnotatedWith(Testable.class) && isUnconditional(method))
                .flatMap(CoveredRules::ids)
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Fails with the ids that no running test covers, and with the tags that name no rule. */
    public void check(Collection<String> catalogue) {
        if (catalogue.isEmpty()) {
            throw new AssertionError("An empty catalogue proves nothing");
        }
        var untested = new TreeSet<>(catalogue);
        untested.removeAll(covered);
        var unknown = new TreeSet<>(covered);
        unknown.removeAll(Set.copyOf(catalogue));
        if (!untested.isEmpty() || !unknown.isEmpty()) {
            throw new AssertionError(
                    "Rules without a test that runs: " + untested + ". @Covers without a rule: " + unknown);
        }
    }

    private static Stream<String> ids(JavaMethod method) {
        return Stream.of(
                        method.tryGetAnnotationOfType(Covers.class),
                        method.getOwner().tryGetAnnotationOfType(Covers.class))
                .flatMap(Optional::stream)
                .flatMap(covers -> List.of(covers.value()).stream());
    }

    private static boolean runs(JavaClass test) {
        return isUnconditional(test)
                && test.getEnclosingClass().map(CoveredRules::runs).orElse(true);
    }

    private static boolean isUnconditional(CanBeAnnotated test) {
        return !test.isMetaAnnotatedWith(DISABLED)
                && !test.isMetaAnnotatedWith(DescribedPredicate.describe(
                        "conditions",
                        annotation -> annotation.getRawType().getPackageName().equals(CONDITIONS)));
    }
}
