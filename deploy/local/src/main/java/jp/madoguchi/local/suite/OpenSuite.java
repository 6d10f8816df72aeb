package jp.madoguchi.local.suite;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** 動いている一式: what may be done to a suite that is up, whoever started it, beyond calling its public doors. */
public final class OpenSuite {
    private static final int OK = 200;
    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    private final SuiteAddresses addresses;
    private final Path home;
    private final Tokens tokens;
    private final TopicReader topics;
    private final Realm realm;

    private OpenSuite(SuiteAddresses addresses, Path home) {
        this.addresses = addresses;
        this.home = home;
        this.tokens = new Tokens(addresses.issuer());
        this.topics = new TopicReader(addresses.kafka());
        this.realm = new Realm(addresses.issuer());
    }

    /** The one with these settings. */
    public static OpenSuite of(SuiteSettings settings) {
        return new OpenSuite(
                SuiteAddresses.of(settings.ports()),
                settings.stateRoot().resolve(Integer.toString(settings.ports().base())));
    }

    /** Whether it is up: the services that everything else waits for answer that they are ready. */
    public boolean isUp() throws InterruptedException {
        return isReady(addresses.eligibility()) && isReady(addresses.outage());
    }

    private static boolean isReady(URI service) throws InterruptedException {
        HttpRequest ask = HttpRequest.newBuilder(service.resolve("/q/health/ready"))
                .timeout(AT_ONCE)
                .build();
        try {
            return HttpClient.newHttpClient()
                            .send(ask, HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == OK;
        } catch (IOException nobodyThere) {
            return false;
        }
    }

    /** Where its parts are reached. */
    public SuiteAddresses addresses() {
        return addresses;
    }

    /** A fresh access token of a person. */
    public String token(Account account) throws IOException, InterruptedException, SuiteFailure {
        return tokens.of(account);
    }

    /** A fresh access token of a program. */
    public String token(Machine machine) throws IOException, InterruptedException, SuiteFailure {
        return tokens.of(machine);
    }

    /** Enters the accounts of clinics that the realm does not hold yet. */
    public void enter(List<ClinicAccounts> clinics) throws IOException, InterruptedException, SuiteFailure {
        realm.enter(clinics);
    }

    /** A fresh access token of the person of such a clinic. */
    public String tokenOfPerson(ClinicAccounts clinic) throws IOException, InterruptedException, SuiteFailure {
        return tokens.ofPerson("desk", clinic.person(), clinic.person());
    }

    /** A fresh access token of its gateway. */
    public String tokenOfGateway(ClinicAccounts clinic) throws IOException, InterruptedException, SuiteFailure {
        return tokens.ofProgram(clinic.gateway(), Machine.secretOf(clinic.gateway()));
    }

    /** Every record of a topic from its beginning to now. */
    public List<TopicRecord> read(String topic) {
        return topics.readAll(topic);
    }

    /** The log of a program, to name where a check fails. */
    public Path log(Program program) {
        return home.resolve("logs").resolve(program.module() + ".log");
    }

    /** A folder of its state for whatever is played on it to leave papers in. */
    public Path papers(String name) {
        return home.resolve(name);
    }
}
