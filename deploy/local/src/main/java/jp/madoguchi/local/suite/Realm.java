package jp.madoguchi.local.suite;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** レルム: enters accounts beside those of the imported realm. Those that are there stay as they are. */
final class Realm {
    private static final int OK = 200;
    /** One lot is one transaction of Keycloak, which hashes every password in it. */
    private static final int LOT = 50;

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final URI issuer;
    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    Realm(URI issuer) {
        this.issuer = issuer;
    }

    void enter(List<ClinicAccounts> clinics) throws IOException, InterruptedException, SuiteFailure {
        for (int from = 0; from < clinics.size(); from += LOT) {
            enterLot(clinics.subList(from, Math.min(from + LOT, clinics.size())));
        }
    }

    private void enterLot(List<ClinicAccounts> lot) throws IOException, InterruptedException, SuiteFailure {
        // Anew for each lot: the administrator's token lives a minute.
        String administrator =
                new Tokens(issuer.resolve("/realms/master")).ofPerson("admin-cli", Keycloak.ADMIN, Keycloak.ADMIN);
        HttpRequest request = HttpRequest.newBuilder(issuer.resolve("/admin/realms/madoguchi/partialImport"))
                .timeout(LIMIT)
                .header("Authorization", "Bearer " + administrator)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json.writeValueAsString(accounts(lot))))
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != OK) {
            throw new SuiteFailure(
                    "Keycloak does not enter the accounts of " + lot.size() + " clinics: " + answer.statusCode() + " "
                            + answer.body(),
                    "was its administrator changed? Delete the keycloak folder in the state folder for a new realm");
        }
    }

    private static Map<String, Object> accounts(List<ClinicAccounts> lot) {
        List<Object> clients = new ArrayList<>();
        List<Object> users = new ArrayList<>();
        for (ClinicAccounts clinic : lot) {
            clients.add(client(clinic.gateway()));
            users.add(Map.of(
                    "username",
                    "service-account-" + clinic.gateway(),
                    "enabled",
                    true,
                    "serviceAccountClientId",
                    clinic.gateway(),
                    "realmRoles",
                    List.of("gateway"),
                    "attributes",
                    institutions(clinic)));
            users.add(Map.of(
                    "username",
                    clinic.person(),
                    "enabled",
                    true,
                    "credentials",
                    List.of(Map.of("type", "password", "value", clinic.person(), "temporary", false)),
                    "realmRoles",
                    List.of("administrator"),
                    "attributes",
                    institutions(clinic)));
        }
        return Map.of("ifResourceExists", "SKIP", "clients", clients, "users", users);
    }

    private static Map<String, Object> client(String id) {
        return Map.ofEntries(
                Map.entry("clientId", id),
                Map.entry("protocol", "openid-connect"),
                Map.entry("enabled", true),
                Map.entry("publicClient", false),
                Map.entry("clientAuthenticatorType", "client-secret"),
                Map.entry("secret", Machine.secretOf(id)),
                Map.entry("serviceAccountsEnabled", true),
                Map.entry("standardFlowEnabled", false),
                Map.entry("directAccessGrantsEnabled", false),
                Map.entry("fullScopeAllowed", true),
                Map.entry("defaultClientScopes", List.of("madoguchi")),
                Map.entry("optionalClientScopes", List.of()));
    }

    private static Map<String, Object> institutions(ClinicAccounts clinic) {
        return Map.of("institutions", List.of(clinic.institution()));
    }
}
