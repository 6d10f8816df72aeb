package jp.madoguchi.gateway.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** 偶然の失敗: a {@link SavingDesk} under libfiu, which lets calls of the C library fail by chance; one seed, one course. */
final class ChanceFaults {
    private static final Path FIU_RUN = Path.of("/usr/bin/fiu-run");

    private ChanceFaults() {}

    static boolean canBeMade() throws IOException, InterruptedException {
        return Files.isExecutable(FIU_RUN)
                && new ProcessBuilder(FIU_RUN.toString(), "-x", "-f", "", "true")
                                .start()
                                .waitFor()
                        == 0;
    }

    /**
     * What the desk said.
     *
     * @param faults what may fail, each as libfiu names it with how and how often
     */
    static List<String> run(Path home, int seed, List<String> faults, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(FIU_RUN.toString(), "-x", "-f", ""));
        faults.forEach(fault -> command.addAll(List.of("-c", "enable_random " + fault)));
        return SavingProcess.said(command, Map.of("FIU_PRNG_SEED", Integer.toString(seed)), home, arguments);
    }
}
