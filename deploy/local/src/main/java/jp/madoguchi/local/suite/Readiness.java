package jp.madoguchi.local.suite;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import jp.madoguchi.local.process.Child;

/** 準備完了の待ち合わせ: waits until a child answers 200 at an address, and knows why not when it gives up. */
final class Readiness {
    private static final Duration PAUSE = Duration.ofMillis(150);
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(5);
    private static final int OK = 200;
    private static final int SHOWN = 600;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    /** Waits for readiness, so long at most. Returns false when the child ended instead. */
    boolean await(Child child, URI address, Duration limit) throws IOException, InterruptedException, SuiteFailure {
        long deadline = System.nanoTime() + limit.toNanos();
        String last = "no answer";
        while (System.nanoTime() < deadline) {
            if (child.endsWithin(PAUSE)) {
                return false;
            }
            try {
                HttpResponse<String> answer = ask(address);
                if (answer.statusCode() == OK) {
                    return true;
                }
                last = answer.statusCode() + " " + shortened(answer.body());
            } catch (IOException notYet) {
                last = "no answer";
            }
        }
        throw new SuiteFailure(
                "%s is not ready after %d s; its last word at %s: %s"
                        .formatted(child.name(), limit.toSeconds(), address.getPath(), last),
                "read the log",
                child.log());
    }

    /** Waits for readiness; a child that ends instead is a failure. */
    void require(Child child, URI address, Duration limit) throws IOException, InterruptedException, SuiteFailure {
        if (!await(child, address, limit)) {
            throw new SuiteFailure(
                    "%s ended with code %d while starting. It last wrote:%n%s"
                            .formatted(child.name(), child.exitCode(), String.join("\n", child.lastLines(5))),
                    "read the log",
                    child.log());
        }
        child.watch();
    }

    private HttpResponse<String> ask(URI address) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(address).timeout(ANSWER_LIMIT).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String shortened(String body) {
        String line = body.replaceAll("\\s+", " ");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN);
    }
}
