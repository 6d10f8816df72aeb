package jp.madoguchi.gateway.reader;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.madoguchi.gateway.GatewayConfig;
import jp.madoguchi.gateway.application.Settings;
import org.jboss.logging.Logger;

/**
 * 結果フォルダーの用意: makes the face folder when the gateway starts with it for the first time, and never again. One that is
 * gone later is a lost share: an empty folder in its place would look like a share without results, and hide those that
 * the card reader's application writes to the real one.
 */
@ApplicationScoped
class FaceFolderSetup {
    /** Under this name the folder that was made, or found, is remembered. */
    private static final String SETTING = "face-folder";

    private static final Logger LOG = Logger.getLogger(FaceFolderSetup.class);

    private final Path folder;
    private final Settings settings;

    FaceFolderSetup(GatewayConfig config, Settings settings) {
        this.folder = config.faceFolder();
        this.settings = settings;
    }

    void start(@Observes @Priority(80) StartupEvent event) {
        prepare();
    }

    /** Makes the folder unless the gateway has worked with this one before. */
    void prepare() {
        String configured = folder.toAbsolutePath().toString();
        if (settings.get(SETTING).filter(configured::equals).isPresent()) {
            return;
        }
        try {
            Files.createDirectories(folder);
            settings.put(SETTING, configured)
                    .subscribe()
                    .with(
                            done -> LOG.debug("face folder remembered"),
                            failure -> LOG.warnf(
                                    "face folder not remembered: %s",
                                    failure.getClass().getSimpleName()));
        } catch (IOException unreachable) {
            LOG.warnf("face folder not made: %s", unreachable.getClass().getSimpleName());
        }
    }
}
