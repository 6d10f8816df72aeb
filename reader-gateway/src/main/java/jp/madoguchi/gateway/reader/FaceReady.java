package jp.madoguchi.gateway.reader;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** 結果ファイルの見張りの準備: whether anybody looks. A share that does not answer is told, and is no fault of this machine. */
@Readiness
@ApplicationScoped
class FaceReady implements HealthCheck {
    private final FaceWatch watch;
    private final FaceReader reader;

    FaceReady(FaceWatch watch, FaceReader reader) {
        this.watch = watch;
        this.reader = reader;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("face-folder")
                .status(watch.isRunning())
                .withData("reachable", reader.isReachable())
                .build();
    }
}
