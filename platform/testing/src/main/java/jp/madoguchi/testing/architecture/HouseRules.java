package jp.madoguchi.testing.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.conditions.ArchConditions.onlyDependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * 家の決まり: the rules between the rooms of one module, each with its reason. A module's {@code ArchitectureTest} is one
 * method:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> keepsTheHouseRules() {
 *     return HouseRules.of("jp.madoguchi.claim").tests();
 * }
 * }</pre>
 */
public final class HouseRules {
    private static final String DOMAIN = "domain";
    private static final String APPLICATION = "application";

    /** What a use case may know besides; the builder types of {@code Uni} come with it. */
    private static final Set<String> USE_CASE_TOOLS = Set.of(
            "io.smallrye.mutiny.Uni",
            "jakarta.enterprise.context.ApplicationScoped",
            "io.quarkus.hibernate.reactive.panache.common.WithTransaction",
            "jp.madoguchi.web.Ids");

    private static final List<String> EMPTY_SUFFIXES =
            List.of("Impl", "Manager", "Helper", "Util", "Utils", "Processor", "Dto", "Service");

    private final String base;
    private final List<String> adapters;
    private final List<String> platform;
    /** Where alone a statement names a table. */
    private final String tables;

    private HouseRules(String base, List<String> adapters, List<String> platform, String tables) {
        this.base = base;
        this.adapters = adapters;
        this.platform = platform;
        this.tables = tables;
    }

    /** The rules of a service, by its base package. */
    public static HouseRules of(String base) {
        return new HouseRules(
                base,
                List.of("rest", "messaging", "persistence"),
                List.of("contracts", "rules", "web", "runtime"),
                "persistence");
    }

    /** The rules of the gateway at the desk: other rooms, and nothing of the cluster's footing. */
    public static HouseRules ofGateway(String base) {
        return new HouseRules(
                base, List.of("reader", "journal", "uplink", "desk"), List.of("contracts", "rules", "web"), "journal");
    }

    /** One test a rule, over the main classes of the module. */
    public Stream<DynamicTest> tests() {
        var main = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
                .importPackages(base);
        if (main.isEmpty()) {
            throw new IllegalStateException("No main class under " + base + ": nothing would be checked");
        }
        return Stream.concat(
                rules().stream().map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(main))),
                Stream.of(tablesAreNamedInOneRoom()));
    }

    /** All rules, for the classes under the base package. */
    public List<ArchRule> rules() {
        var rules = new ArrayList<ArchRule>(List.of(
                onlyKnownRooms(),
                domainIsPlainJava(),
                domainAsksNoClockAndNoDice(),
                applicationKnowsThreeThings(),
                noOtherService(),
                timeComesFromTheClock(),
                nothingIsLostQuietly(),
                namesSaySomething(),
                noCycles()));
        adapters.forEach(adapter -> rules.add(adaptersNeverMeet(adapter)));
        return rules.stream().map(rule -> rule.allowEmptyShould(true)).toList();
    }

    /** {@link NamedTables} says what holds of classes inside that room. */
    private DynamicTest tablesAreNamedInOneRoom() {
        return DynamicTest.dynamicTest(
                "only " + tables + " names tables, because a column is changed where all that reads it stands",
                () -> assertEquals(List.of(), new NamedTables(Path.of(""), tables).offences()));
    }

    private ArchRule onlyKnownRooms() {
        var rooms = Stream.concat(Stream.of(DOMAIN, APPLICATION), adapters.stream())
                .map(this::room)
                .toList();
        return classes()
                .that()
                .resideInAPackage(base + "..")
                .should()
                .resideInAnyPackage(
                        Stream.concat(Stream.of(base), rooms.stream()).toArray(String[]::new))
                .because("the rooms are the same in every service, so that a reader of one knows them all");
    }

    private ArchRule domainIsPlainJava() {
        var allowed =
                under("java", "org.jspecify", base + "." + DOMAIN, "jp.madoguchi.contracts", "jp.madoguchi.rules");
        return classes()
                .that()
                .resideInAPackage(room(DOMAIN))
                .should(onlyDependOnClassesThat(
                        allowed.as("are java.*, jspecify, contracts, rules or the domain itself")))
                .because("the domain is functions of values: no framework, no database, no wire, no log");
    }

    private ArchRule domainAsksNoClockAndNoDice() {
        return noClasses()
                .that()
                .resideInAPackage(room(DOMAIN))
                .should(Calls.to("the clock or dice", Calls.CLOCK_OR_DICE))
                .because("time and identity reach the domain as parameters: the same input decides the same always");
    }

    private ArchRule applicationKnowsThreeThings() {
        var allowed = under(
                        "java",
                        "org.jspecify",
                        "io.smallrye.mutiny.groups",
                        "io.smallrye.mutiny.tuples",
                        base + "." + DOMAIN,
                        base + "." + APPLICATION,
                        "jp.madoguchi.contracts",
                        "jp.madoguchi.rules",
                        "jp.madoguchi.runtime")
                .or(describe("tools", type -> USE_CASE_TOOLS.contains(type.getName())))
                .or(describe("settings", type -> type.getPackageName().equals(base)));
        return classes()
                .that()
                .resideInAPackage(room(APPLICATION))
                .should(onlyDependOnClassesThat(allowed.as("are the domain, the platform, the module's settings,"
                        + " Uni, @ApplicationScoped or @WithTransaction")))
                .because("a use case knows no adapter, and of frameworks only what a transaction needs");
    }

    private ArchRule adaptersNeverMeet(String adapter) {
        var others = adapters.stream()
                .filter(other -> !other.equals(adapter))
                .map(this::room)
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(room(adapter))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .because("adapters meet in the application only: each can be replaced alone");
    }

    private ArchRule noOtherService() {
        var house = under("jp.madoguchi");
        var own = under(base);
        var shared = under(platform.stream().map(room -> "jp.madoguchi." + room).toArray(String[]::new));
        return noClasses()
                .that()
                .resideInAPackage(base + "..")
                .should()
                .dependOnClassesThat(house.and(DescribedPredicate.not(own.or(shared)))
                        .as("belong to another module than platform " + platform))
                .because("services meet in the contracts and on the wire, never in each other's classes");
    }

    private ArchRule timeComesFromTheClock() {
        return noClasses()
                .that()
                .resideInAPackage(base + "..")
                .should(Calls.to("the machine's own time", Calls.WALL_TIME))
                .because("one clock is injected, in Japan's zone, and a test can set it");
    }

    private ArchRule nothingIsLostQuietly() {
        return noClasses()
                .that()
                .resideInAPackage(base + "..")
                .should(Calls.to("what drops a failure", Calls.DROPS_A_FAILURE))
                .because("an event is sent through the outbox, and a failure never becomes an absence");
    }

    private ArchRule namesSaySomething() {
        var says = describe(
                "end in " + EMPTY_SUFFIXES,
                (JavaClass type) -> EMPTY_SUFFIXES.stream().anyMatch(type.getSimpleName()::endsWith));
        return noClasses()
                .that()
                .resideInAPackage(base + "..")
                .should(be(says))
                .because("such a name says how a class is used, not what it is");
    }

    private ArchRule noCycles() {
        return slices().matching(base + ".(*)..").should().beFreeOfCycles().because("a cycle of rooms is one room");
    }

    private String room(String name) {
        return base + "." + name + "..";
    }

    private static DescribedPredicate<JavaClass> under(String... packages) {
        return describe("are under " + List.of(packages), type -> {
            var element = type.getBaseComponentType();
            return element.isPrimitive()
                    || Stream.of(packages).anyMatch(it -> (element.getPackageName() + ".").startsWith(it + "."));
        });
    }
}
