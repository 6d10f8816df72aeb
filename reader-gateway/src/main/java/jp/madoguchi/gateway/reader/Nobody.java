package jp.madoguchi.gateway.reader;

import java.time.LocalDate;
import java.util.UUID;
import jp.madoguchi.contracts.event.CheckMethod;
import jp.madoguchi.contracts.id.InsuredNumber;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.contracts.id.InsurerNumber;
import jp.madoguchi.gateway.domain.Question;

/**
 * だれでもない人 ({@code /terminal-nobody.csv}): whom a probe asks for. The insurer is one that notices tell institutions
 * to write where it is unknown, so that no person can be found and none is shown.
 */
final class Nobody {
    private static final String[] ROW = TerminalTable.rows(
                    "nobody", "insurer_number", "number", "birth_date", "meaning", "source", "checked_on", "certainty")
            .get(0);
    private static final InsuredNumbers NUMBERS =
            new InsuredNumbers(InsurerNumber.valueOf(ROW[0]), null, InsuredNumber.valueOf(ROW[1]), null);
    private static final LocalDate BORN = LocalDate.parse(ROW[2]);

    private Nobody() {}

    /** The question on this day; its id is chance and belongs to no visit. */
    static Question question(UUID chance, LocalDate day) {
        return new Question(chance, CheckMethod.NUMBER, day, NUMBERS, BORN, null);
    }
}
