package jp.madoguchi.local.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every sample is cut by a bar, so that the scan of the repository does not find it here. */
class LineRulesTest {
    private static final Map<String, LineRule> RULES = Stream.of(
                    new Secrets(), new TwelveDigits(), new PlaceNames(), PhoneNumbers.publishedIn(published()))
            .collect(Collectors.toMap(LineRule::name, rule -> rule));

    private static Stream<SourceFile> published() {
        return Stream.of(new SourceFile("published.csv", List.of("2023-07-10,0800-080-" + "4583,平日")));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            secret ; any.pem ; -----BEGIN |PRIVATE KEY-----
            secret ; any.pem ; -----BEGIN EC |PRIVATE KEY-----
            secret ; Any.java ; {\\"d\\":|\\"jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E\\"}
            secret ; any.md ; AKIA|IOSFODNN7EXAMPLE
            secret ; any.md ; eyJhbGciOiJIUzI1NiJ9|.eyJzdWIiOiIxMjM0In0.dozjgNryP4J3jVmNHl0w5N
            secret ; any.properties ; url=postgresql|://someone:something@db/claim
            secret ; any.properties ; quarkus.datasource.password=|Xk29aQwe81Lm
            secret ; any.json ; "secret": |"Xk29aQwe81Lm"
            secret ; Any.java ; put("CLIENT_SECRET", |"Xk29aQwe81Lm")
            individual-number ; Any.java ; "12345678|9018"
            individual-number ; any.csv ; 試験,1234-5678-|9018,1
            individual-number ; any.csv ; １２３４５６７８|９０１８
            place-for-individual-number ; Any.java ; String my|Number,
            place-for-individual-number ; Any.java ; record Individual|Number(String digits) {}
            place-for-individual-number ; any.sql ; individual|_number text,
            place-for-individual-number ; any.json ; "my|Number": {
            place-for-individual-number ; any.yaml ; kojin|Bango:
            phone-number ; any.csv ; 03-|1234-5678
            phone-number ; any.csv ; ０９０-|１２３４-５６７８
            phone-number ; any.csv ; 0901|2345678
            phone-number ; any.csv ; +81-|3-1234-5678
            """)
    void finds(String rule, String path, String sample) {
        assertEquals(1, found(rule, path, sample).size());
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            secret ; any.properties ; password=${DATABASE_PASSWORD}
            secret ; any.properties ; quarkus.oidc-client.credentials.secret=
            secret ; any.xml ; <url>https://repo.maven.apache.org/maven2</url>
            secret ; any.json ; {\\"kty\\":\\"EC\\",\\"x\\":\\"MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv\\"}
            individual-number ; any.csv ; 12345678|9017
            individual-number ; Any.java ; "019a9f00-0000-7000-8000-00000000|0000"
            individual-number ; any.csv ; 1234567|890182
            place-for-individual-number ; Any.java ; /** 個人|番号 is never asked for. */
            place-for-individual-number ; Any.java ; rule("card-code-individual|-number", "個人|番号は入力しないでください");
            place-for-individual-number ; Any.java ; case MY_NUM|BER_CARD:
            place-for-individual-number ; any.md ; There is no column for 個人|番号
            phone-number ; any.csv ; 03-0000-0000
            phone-number ; any.csv ; 0800-080-|4583
            phone-number ; Any.java ; UUID.fromString("019a9f00-0000-7000-8000-000000000002")
            phone-number ; any.csv ; 0110113719
            """)
    void letsPass(String rule, String path, String sample) {
        assertEquals(List.of(), found(rule, path, sample));
    }

    @Test
    void neverRepeatsASecret() {
        String secret = "Xk29" + "aQwe81Lm";
        SourceFile file = new SourceFile("some/file.properties", List.of("", "password=" + secret));

        List<String> told = new Secrets().offences(file).map(Offence::toString).toList();

        assertEquals(List.of("some/file.properties:2 secret: Xk2… (12 characters)"), told);
        assertFalse(told.toString().contains(secret));
    }

    private static List<String> found(String rule, String path, String sample) {
        SourceFile file = new SourceFile(path, List.of(sample.replace("|", "")));
        return Objects.requireNonNull(RULES.get(rule))
                .found(file, file.lines().get(0))
                .toList();
    }
}
