package jp.madoguchi.local.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import jp.madoguchi.contracts.id.InstitutionCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RealmTest {
    private static JsonNode realm;

    @BeforeAll
    static void read() throws IOException {
        try (InputStream file = RealmTest.class.getResourceAsStream("/realm/madoguchi-realm.json")) {
            realm = new ObjectMapper().readTree(file);
        }
    }

    @Test
    void givesEveryAccountOneRoleAndItsScope() {
        Map<String, String> accounts = new TreeMap<>();
        realm.path("users")
                .forEach(user -> accounts.put(
                        user.path("username").asText(), user.path("realmRoles") + " " + user.path("attributes")));
        assertEquals(
                Map.of(
                        "uketsuke", "[\"general\"] {\"institutions\":[\"1311234569\"]}",
                        "etsuran", "[\"medical-viewer\"] {\"institutions\":[\"1311234569\"]}",
                        "kanri", "[\"administrator\"] {\"institutions\":[\"1311234569\"]}",
                        "tonari", "[\"administrator\"] {\"institutions\":[\"1317654323\"]}",
                        "jisshi", "[\"implementing-body\"] ",
                        "hokensha", "[\"insurer\"] {\"insurers\":[\"06139000\"]}",
                        "unyo", "[\"operator\"] ",
                        "renkei", "[\"integrator\"] ",
                        "service-account-reader-gateway-1", "[\"gateway\"] {\"institutions\":[\"1311234569\"]}",
                        "service-account-claim-service", "[\"service\"] "),
                accounts);
    }

    @ParameterizedTest
    @EnumSource(Account.class)
    void letsEveryDemoAccountSignInWithItsName(Account account) {
        JsonNode user = named("users", "username", account.user());
        assertEquals(
                account.user(), user.path("credentials").path(0).path("value").asText());
        assertTrue(user.path("enabled").asBoolean());
    }

    @ParameterizedTest
    @EnumSource(Machine.class)
    void knowsTheSecretOfEveryMachine(Machine machine) {
        JsonNode client = named("clients", "clientId", machine.client());
        assertEquals(machine.secret(), client.path("secret").asText());
        assertTrue(client.path("serviceAccountsEnabled").asBoolean());
    }

    @Test
    void letsTheAudienceOfTheTokensAskAboutThemAndDoNothingElse() {
        JsonNode client = named("clients", "clientId", RealmAdmin.AUDIENCE);
        assertEquals(ProgramSettings.AUDIENCE_SECRET, client.path("secret").asText());
        assertFalse(client.path("publicClient").asBoolean(true));
        assertFalse(client.path("standardFlowEnabled").asBoolean(true));
        assertFalse(client.path("directAccessGrantsEnabled").asBoolean(true));
        assertFalse(client.path("serviceAccountsEnabled").asBoolean(true));
    }

    @Test
    void definesTheRolesOfTheSuiteAndNoMore() {
        var roles = new TreeSet<String>();
        realm.path("roles")
                .path("realm")
                .forEach(role -> roles.add(role.path("name").asText()));
        assertEquals(
                new TreeSet<>(Set.of(
                        "general",
                        "medical-viewer",
                        "administrator",
                        "gateway",
                        "insurer",
                        "implementing-body",
                        "operator",
                        "integrator",
                        "service",
                        "default-roles-madoguchi")),
                roles);
    }

    @Test
    void usesInstitutionCodesThatPassTheirCheckDigit() {
        assertEquals(
                Account.DEMO_CLINIC,
                InstitutionCode.valueOf(Account.DEMO_CLINIC).wire());
        assertEquals(
                Account.OTHER_CLINIC,
                InstitutionCode.valueOf(Account.OTHER_CLINIC).wire());
    }

    private static JsonNode named(String list, String field, String name) {
        for (JsonNode entry : realm.path(list)) {
            if (entry.path(field).asText().equals(name)) {
                return entry;
            }
        }
        throw new AssertionError(list + " holds no " + name);
    }
}
