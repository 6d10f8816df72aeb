package jp.madoguchi.outage.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.madoguchi.rules.JapaneseName;
import jp.madoguchi.rules.Kana;
import jp.madoguchi.rules.VariantCharacters;
import org.jspecify.annotations.Nullable;

/**
 * 検索の表記: the spelling in which names, addresses and insurers' names are compared. Width and spaces do not count,
 * of a name nothing else is forgiven, but by a step that says so.
 */
final class SearchText {
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    /** 都道府県、市区町村: the shortest beginning that ends in a municipality, with the ward of a city. */
    private static final Pattern AREA =
            Pattern.compile("^(?<prefecture>.{2,3}[都道府県])?(?<city>.+?[市区町村])(?<ward>[^市区町村]{1,4}区)?");

    private SearchText() {}

    static Optional<String> name(@Nullable String name) {
        return key(name == null ? "" : JapaneseName.matchKey(name));
    }

    /** 氏名 with every variant and every compatibility character as its usual one. */
    static Optional<String> folded(@Nullable String name) {
        return name(name).map(SearchText::foldedKey);
    }

    /** The same of a name that is in the spelling of a search already. */
    static String foldedKey(String nameKey) {
        return VariantCharacters.usual(JapaneseName.compatibleKey(nameKey));
    }

    static Optional<String> kana(@Nullable String kana) {
        return key(kana == null ? "" : Kana.matchKey(kana));
    }

    /** 氏名 without a ●: one that holds a character nobody could read can never be found as a whole. */
    static Optional<String> legibleName(String name) {
        return JapaneseName.hasPlaceholder(name) ? Optional.empty() : name(name);
    }

    /** The words of a 部分指定, separated by spaces of any width. */
    static List<String> words(@Nullable String typed) {
        return typed == null
                ? List.of()
                : Arrays.stream(SPACES.split(typed))
                        .map(SearchText::plain)
                        .filter(word -> !word.isEmpty())
                        .toList();
    }

    /**
     * A registered text as one word. Of an address or an insurer's name, which are searched by parts, ㈱ is (株) and 互換漢字
     * are their usual ones: no person is told from another by that.
     */
    static String plain(String text) {
        return JapaneseName.compatibleKey(text);
    }

    /**
     * 都道府県、市区町村 of an address: what the manual's field 住所 asks for. Below it, one address has too many spellings to
     * be compared whole. An
     * address without a recognisable municipality stays as it is.
     */
    static @Nullable String area(@Nullable String address) {
        return address == null ? null : municipality(address).orElse(address);
    }

    /**
     * Whether one of these words begins with a municipality, and with the one of this address: who writes 区 or 本町 need
     * not know where anybody lives. The prefecture may be left out.
     */
    static boolean nameMunicipality(List<String> words, String address) {
        Matcher registered = AREA.matcher(plain(address));
        return registered.find()
                && words.stream().flatMap(word -> municipality(word).stream()).anyMatch(names(registered)::contains);
    }

    /** What a municipality is called: with its prefecture or without, with its ward, or by the ward alone. */
    private static Set<String> names(Matcher area) {
        String prefecture = Objects.requireNonNullElse(area.group("prefecture"), "");
        String city = area.group("city");
        String ward = Objects.requireNonNullElse(area.group("ward"), city);
        return Set.copyOf(
                List.of(area.group(), prefecture + city, city, area.group().substring(prefecture.length()), ward));
    }

    private static Optional<String> municipality(String address) {
        Matcher municipality = AREA.matcher(plain(address));
        return municipality.find() ? Optional.of(municipality.group()) : Optional.empty();
    }

    private static Optional<String> key(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
