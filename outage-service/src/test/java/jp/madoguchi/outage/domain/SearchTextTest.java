package jp.madoguchi.outage.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "東京都港区〇〇5丁目500-1, 東京都港区",
        "東京都足立区皇居裏1, 東京都足立区",
        "東京都町田市原町田1-1, 東京都町田市",
        "神奈川県横浜市港北区新横浜1, 神奈川県横浜市港北区",
        "京都府京都市左京区吉田1, 京都府京都市左京区",
        "千葉県市川市八幡1, 千葉県市川市",
        "北海道札幌市中央区北1条, 北海道札幌市中央区",
        "港区〇〇5丁目, 港区",
        "東京都 港区 〇〇, 東京都港区",
        "どこか遠く, どこか遠く"
    })
    void takesPrefectureAndMunicipalityOfAnAddress(String address, String area) {
        assertEquals(area, SearchText.area(address));
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource({
        "東京都港区, 東京都港区赤坂1, true",
        "東京都 港区, 東京都港区赤坂1, true",
        "港区, 東京都港区赤坂1, true",
        "東京都港区赤坂, 東京都港区赤坂1, true",
        "港区赤坂 1, 東京都港区赤坂1, true",
        "港区, 港区赤坂1, true",
        "中央区, 大阪府大阪市中央区本町1, true",
        "大阪市, 大阪府大阪市中央区本町1, true",
        "大阪市中央区, 大阪府大阪市中央区本町1, true",
        "都市, 京都府京都市中京区本町1, false",
        "中京区, 京都府京都市中京区本町1, true",
        "京区, 京都府京都市中京区本町1, false",
        "本町, 大阪府大阪市中央区本町1, false",
        "東京都, 東京都港区赤坂1, false",
        "東京都 赤坂, 東京都港区赤坂1, false",
        "区, 東京都港区赤坂1, false",
        "港, 東京都港区赤坂1, false",
        "北区, 東京都港区赤坂1, false",
        "'', 東京都港区赤坂1, false",
        "どこか, どこか遠く, false"
    })
    void knowsTheMunicipalityOfAnAddressAmongTheWords(String words, String address, boolean expected) {
        assertEquals(expected, SearchText.nameMunicipality(SearchText.words(words), address));
    }

    @Test
    void hasNoAreaOfNoAddress() {
        assertNull(SearchText.area(null));
    }

    @Test
    void countsAnEmptyTextAsNotGiven() {
        assertEquals(Optional.empty(), SearchText.name("　"));
        assertEquals(Optional.empty(), SearchText.name(null));
        assertEquals(Optional.empty(), SearchText.kana(null));
        assertEquals(List.of(), SearchText.words("　 "));
        assertEquals(List.of(), SearchText.words(null));
        assertEquals(List.of("東京都", "港区"), SearchText.words("　東京都　港区 "));
        assertEquals(List.of(), SearchText.words("\uFE00 "));
    }
}
