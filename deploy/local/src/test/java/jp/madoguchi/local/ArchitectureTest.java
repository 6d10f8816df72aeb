package jp.madoguchi.local;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
            .importPackages("jp.madoguchi.local");

    @Test
    void lineAndProcessesKnowNoPartOfTheSuite() {
        noClasses()
                .that()
                .resideInAnyPackage("..local.line", "..local.process")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..local.suite", "..local.day", "jp.madoguchi.local", "jp.madoguchi.contracts..")
                .because("a line and a process are the same whatever runs over or in them")
                .check(MAIN);
    }

    @Test
    void theSuiteDoesNotKnowWhatIsPlayedOnIt() {
        noClasses()
                .that()
                .resideInAPackage("..local.suite")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..local.day", "jp.madoguchi.local")
                .because("another day, or a fault test, can be played on the same suite")
                .check(MAIN);
    }

    @Test
    void roomsFormNoCircle() {
        slices().matching("jp.madoguchi.local.(*)").should().beFreeOfCycles().check(MAIN);
    }
}
