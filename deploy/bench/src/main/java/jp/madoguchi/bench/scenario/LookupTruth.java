package jp.madoguchi.bench.scenario;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.bench.Setting;
import jp.madoguchi.bench.load.Series;
import jp.madoguchi.testing.population.Citizen;
import jp.madoguchi.testing.population.Planted;
import jp.madoguchi.testing.population.Population;

/**
 * 正しい人か (T8): every answer of many searches is compared with what the generator of the people says; then everybody of
 * the crowds that are planted is searched for as widely as one may, which must be refused wherever more than five
 * fit.
 */
final class LookupTruth {
    private static final int AT_A_TIME = 32;
    private static final long SEED = 8;
    private static final long CROWD_EVERY = 10_000;
    private static final long CROWD_FROM = 30;
    private static final long LARGEST_CROWD = 8;
    private static final long MOST_CROWDED = 20_000;

    private final Setting setting;
    private final URI base;
    private final Population population;
    private final Searches searches;

    LookupTruth(Setting setting, URI base, Population population) {
        this.setting = setting;
        this.base = base;
        this.population = population;
        this.searches = new Searches(population, OutageSubjects.today(), SEED);
    }

    /** Measures, and adds its lines to the table. */
    void measure() throws InterruptedException {
        Roll roll = Roll.of(population);
        var anybody = new Verdicts();
        var crowds = new Verdicts();
        List<Search> crowded = crowded();
        var questions = new LookupQuestions(setting.vertx(), searches);
        try {
            Duration took = series(setting.plan().lookups()).run(turn -> {
                Search search = searches.search(turn);
                return questions.ask(base, turn, search).map(answer -> anybody.judge(roll.expected(search), answer));
            });
            series(crowded.size()).run(turn -> {
                Search search = crowded.get((int) turn);
                return questions.ask(base, turn, search).map(answer -> crowds.judge(roll.expected(search), answer));
            });
            setting.table().note("lookup, anybody in %d s: %s".formatted(took.toSeconds(), anybody));
        } finally {
            questions.close();
        }
        setting.table().note("lookup, crowds: " + crowds);
        tell(anybody, crowds);
    }

    private Series series(long count) {
        return new Series(setting.vertx(), AT_A_TIME, count);
    }

    private List<Search> crowded() {
        List<Search> crowded = new ArrayList<>();
        for (long first = CROWD_FROM; first < population.people(); first += CROWD_EVERY) {
            for (long n = first; n < Math.min(population.people(), first + LARGEST_CROWD); n++) {
                Citizen citizen = population.citizen(n);
                if (citizen.planted() == Planted.CROWD && crowded.size() < MOST_CROWDED) {
                    crowded.add(searches.wide(citizen, n % 2 == 0));
                }
            }
        }
        return crowded;
    }

    private void tell(Verdicts anybody, Verdicts crowds) {
        var table = setting.table();
        table.line(
                "T8",
                "people told who were not meant, in %,d lookups"
                        .formatted(setting.plan().lookups()),
                Long.toString(anybody.wrong() + crowds.wrong()),
                "0");
        table.line(
                "T8",
                "people meant who were not told; other answers",
                "%d; %d".formatted(anybody.missed() + crowds.missed(), anybody.otherwise() + crowds.otherwise()),
                "0; 0");
        table.line("T8", "more than five, planted: refused", crowds.tooMany(), "all");
        table.line("T8", "somebody protected among them: nobody told", anybody.withheld(), "all");
    }
}
