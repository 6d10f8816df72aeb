package jp.madoguchi.outage.domain.rule;

import java.time.LocalDate;

/**
 * オンライン資格確認等コールセンター: where an institution asks for the function, as one text of a date says it.
 *
 * @param validFrom the date of the text; the hours themselves may have changed earlier
 */
public record CallCentre(
        LocalDate validFrom,
        String phone,
        String hours,
        String closed,
        String source,
        String href,
        LocalDate checkedOn) {

    /** What the desk reads. */
    public String words() {
        return "オンライン資格確認等コールセンター " + phone + "（通話無料、" + hours + "、" + closed + "）";
    }

    static CallCentre parse(String[] cells) {
        int column = 0;
        return new CallCentre(
                LocalDate.parse(cells[column++]),
                cells[column++],
                cells[column++],
                cells[column++],
                cells[column++],
                cells[column++],
                LocalDate.parse(cells[column]));
    }
}
