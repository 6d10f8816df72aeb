package jp.madoguchi.bench.scenario;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.LongFunction;
import jp.madoguchi.bench.load.Shot;
import jp.madoguchi.bench.subject.Clinics;
import jp.madoguchi.bench.subject.Insured;

/**
 * 資格確認の照会: the same questions to whoever is measured. Runs go on where the one before stopped, so that nobody is asked
 * about twice before everybody was: an answer that is fast because it was given a minute ago tells nothing.
 */
final class Questions {
    private static final int CONNECTIONS = 64;
    private static final int CLINICS = 200;

    /** Neighbours in time are none on the disk. */
    private static final long STRIDE = 7_919;

    private final Door door;
    private final long people;
    private final Clinics clinics = new Clinics(CLINICS, "general");
    private final LocalDate day = LocalDate.now(ZoneId.of("Asia/Tokyo"));
    private long asked;

    Questions(Vertx vertx, long people) {
        this.door = new Door(vertx, CONNECTIONS);
        this.people = people;
    }

    /** Asked by the clinics in turn. */
    Shot to(URI base) {
        return to(base, clinics::authorization);
    }

    /** Asked by whoever these tokens belong to. */
    Shot to(URI base, LongFunction<String> authorization) {
        URI at = base.resolve("/eligibility/checks");
        return number -> door.send(HttpMethod.POST, at, authorization.apply(number), next())
                .map(Door.Answer::status);
    }

    private Buffer next() {
        long person = Math.floorMod(asked++ * STRIDE, people);
        return Insured.question(person, day).toBuffer();
    }
}
