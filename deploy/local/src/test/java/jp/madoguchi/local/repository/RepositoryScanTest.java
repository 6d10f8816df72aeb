package jp.madoguchi.local.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RepositoryScanTest {
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    /** Where the national call centre's number stands, with the page it was copied from. */
    private static final String PUBLISHED = "outage-service/src/main/resources/rules/call-centre.csv";

    private static final List<Exemption> EXEMPTIONS = List.of(
            new Exemption(
                    "deploy/local/src/main/resources/realm/madoguchi-realm.json",
                    "secret",
                    "accounts of the realm on one machine; they say local-only themselves"),
            new Exemption(
                    "declaration-service/src/main/resources/application.properties",
                    "secret",
                    "of the dev profile alone, and spells not-a-secret-only-for-tests"),
            new Exemption(
                    "claim-service/src/test/java/jp/madoguchi/claim/DeclarationStandIn.java",
                    "secret",
                    "opens nothing but the stand-in of the same class"),
            new Exemption(
                    "reader-gateway/src/test/java/jp/madoguchi/gateway/domain/CardCodeTest.java",
                    "individual-number",
                    "the digits 1 to 9 in order, to show that a typed 個人番号 is refused"),
            new Exemption(
                    "reader-gateway/src/main/java/jp/madoguchi/gateway/domain/CardCode.java",
                    "place-for-individual-number",
                    "the name of the pattern by which a typed 個人番号 is refused"),
            new Exemption(
                    "platform/contracts/src/test/java/jp/madoguchi/contracts/event/EventContractTest.java",
                    "place-for-individual-number",
                    "the name of the test that no event has such a field"));

    private static List<Offence> offences = List.of();

    @BeforeAll
    static void scan() throws IOException {
        List<SourceFile> files = SourceTree.under(ROOT);
        List<LineRule> rules = List.of(
                new Secrets(),
                new TwelveDigits(),
                new PlaceNames(),
                PhoneNumbers.publishedIn(
                        files.stream().filter(file -> file.path().equals(PUBLISHED))));
        assertTrue(files.stream().anyMatch(file -> file.path().equals(PUBLISHED)), "not the root: " + ROOT);
        offences = files.stream()
                .flatMap(file -> rules.stream().flatMap(rule -> rule.offences(file)))
                .toList();
    }

    @Test
    void holdsNoSecretAndNoNumberOfARealPerson() {
        Stream<Offence> found = offences.stream()
                .filter(offence -> EXEMPTIONS.stream().noneMatch(exemption -> exemption.covers(offence)));

        assertEquals("", String.join("\n", found.map(Offence::toString).toList()));
    }

    @Test
    void exemptsNothingThatIsNotThere() {
        List<Exemption> idle = EXEMPTIONS.stream()
                .filter(exemption -> offences.stream().noneMatch(exemption::covers))
                .toList();

        assertEquals(List.of(), idle);
    }

    @Test
    void givesAReasonForEveryExemption() {
        for (Exemption exemption : EXEMPTIONS) {
            assertFalse(exemption.reason().isBlank(), exemption.path());
            assertTrue(Files.exists(ROOT.resolve(exemption.path())), exemption.path());
        }
    }
}
