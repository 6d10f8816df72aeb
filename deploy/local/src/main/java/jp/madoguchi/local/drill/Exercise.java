package jp.madoguchi.local.drill;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.local.door.Checks;
import jp.madoguchi.local.door.Door;
import jp.madoguchi.local.suite.OpenSuite;
import jp.madoguchi.local.suite.Progress;
import jp.madoguchi.local.suite.SuiteFailure;
import jp.madoguchi.local.suite.Together;

/**
 * 訓練の道具: what every step of one drill has at hand.
 *
 * @param stamp tells this drill from others
 * @param operator 運用 at outage-service
 * @param body 実施機関 at outage-service
 */
record Exercise(
        OpenSuite suite,
        Progress progress,
        Grades grades,
        Checks checks,
        String stamp,
        LocalDate today,
        Door operator,
        Door body,
        List<DrillClinic> clinics,
        List<Bystander> bystanders) {
    private static final int AT_ONCE = 8;

    /** What is done at one clinic. */
    @FunctionalInterface
    interface Action {
        void at(DrillClinic clinic) throws IOException, InterruptedException, SuiteFailure;
    }

    /** Does it at every clinic, at several at a time. */
    void each(Action action) throws IOException, InterruptedException, SuiteFailure {
        Together.run(
                AT_ONCE,
                clinics.stream()
                        .<Together.Task>map(clinic -> () -> action.at(clinic))
                        .toList());
    }

    /** The line that fails. */
    String line() {
        return lineOf(stamp);
    }

    static String lineOf(String stamp) {
        return "訓練回線 " + stamp;
    }

    /** The line where all is well. */
    static String otherLineOf(String stamp) {
        return "訓練予備回線 " + stamp;
    }

    Set<String> codes() {
        return clinics.stream().map(DrillClinic::code).collect(Collectors.toSet());
    }

    List<SimulatedGateway> gateways() {
        return Stream.concat(
                        clinics.stream().map(DrillClinic::gateway),
                        bystanders.stream().map(Bystander::gateway))
                .toList();
    }

    Board board() throws IOException, InterruptedException {
        return Board.read(operator, codes());
    }

    /** All visits of the drill. */
    List<DrillVisit> visits() {
        return clinics.stream().flatMap(clinic -> clinic.visits().stream()).toList();
    }

    long held() {
        return visits().stream().filter(visit -> visit.kind().isHeld()).count();
    }
}
