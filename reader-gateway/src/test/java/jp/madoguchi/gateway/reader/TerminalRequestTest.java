package jp.madoguchi.gateway.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.util.UUID;
import jp.madoguchi.contracts.event.CheckMethod;
import jp.madoguchi.contracts.id.InsuredNumber;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.contracts.id.InsurerNumber;
import jp.madoguchi.gateway.domain.DeskFixture;
import jp.madoguchi.gateway.domain.Question;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalRequestTest {
    /** A query pads with zeros what a レセプト pads with spaces. */
    @ParameterizedTest
    @CsvSource({"138016,00138016", "06139000,06139000"})
    void writesAnInsurerOfSixDigitsInEightColumns(String insurer, String written) {
        var numbers = new InsuredNumbers(InsurerNumber.valueOf(insurer), null, InsuredNumber.valueOf("12345"), null);
        var question = new Question(
                new UUID(1, 1), CheckMethod.NUMBER, DeskFixture.TODAY, numbers, DeskFixture.TARO.birthDate(), null);

        String single = new String(
                new TerminalRequest(DeskFixture.CLINIC).of(question, "mdg1").orElseThrow(),
                Charset.forName("Shift_JIS"));

        assertEquals(
                written, single.replaceAll("(?s).*<InsurerNumber>(.*)</InsurerNumber>.*", "$1"), "the number as asked");
    }
}
