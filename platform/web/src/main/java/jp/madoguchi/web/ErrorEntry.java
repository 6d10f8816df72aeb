package jp.madoguchi.web;

/**
 * 誤りの一件: what to do about a refusal, for the two people who meet it.
 *
 * @param code the code of the problem
 * @param clerk what the person at the desk does
 * @param vendor what the maker of the calling system does
 * @param fallback whether the patient may be taken by 保発0710第1号 1(2) and 2 meanwhile
 */
public record ErrorEntry(String code, int status, String clerk, String vendor, boolean fallback) {
    static ErrorEntry of(String... cells) {
        return new ErrorEntry(cells[0], Integer.parseInt(cells[1]), cells[3], cells[4], Boolean.parseBoolean(cells[2]));
    }
}
