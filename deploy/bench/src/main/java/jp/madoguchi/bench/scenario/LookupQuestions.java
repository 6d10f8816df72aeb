package jp.madoguchi.bench.scenario;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import java.net.URI;
import java.util.function.LongFunction;
import jp.madoguchi.bench.load.Shot;
import jp.madoguchi.bench.subject.Clinics;

/**
 * 四情報の照会: the same searches to whoever is measured, by many clinics in turn. Runs go on where the one before stopped. A
 * refusal because too many fit is an answer.
 */
final class LookupQuestions {
    private static final int CONNECTIONS = 64;
    private static final int ANSWERED = 200;
    private static final int REFUSED = 422;

    private final Door door;
    private final Searches searches;
    private final Clinics clinics = new Clinics(OutageSubjects.CLINICS, "medical-viewer");
    private long asked;

    LookupQuestions(Vertx vertx, Searches searches) {
        this.door = new Door(vertx, CONNECTIONS);
        this.searches = searches;
    }

    /** Asked by the clinics in turn. */
    Shot to(URI base) {
        return to(base, clinics::authorization);
    }

    /** Asked of the bare client, whom a clinic only tells its code. */
    Shot toBare(URI base) {
        return to(base, number -> Clinics.code((int) (number % OutageSubjects.CLINICS)));
    }

    private Shot to(URI base, LongFunction<String> authorization) {
        return number -> send(base, authorization.apply(number), searches.search(asked++))
                .map(LookupQuestions::status);
    }

    /** One search by the clinic whose turn it is. */
    Future<Door.Answer> ask(URI base, long turn, Search search) {
        return send(base, clinics.authorization(turn), search);
    }

    private Future<Door.Answer> send(URI base, String authorization, Search search) {
        return door.send(
                HttpMethod.POST,
                base.resolve("/lookups"),
                authorization,
                search.json().toBuffer());
    }

    private static int status(Door.Answer answer) {
        boolean tooMany = answer.status() == REFUSED && Verdicts.isTooManyHits(answer.body());
        return tooMany ? ANSWERED : answer.status();
    }

    void close() {
        door.close();
    }
}
