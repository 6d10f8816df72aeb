package jp.madoguchi.outage.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import jp.madoguchi.contracts.event.CoverageStateChanged;
import jp.madoguchi.outage.domain.Enrollee;
import jp.madoguchi.outage.domain.EnrolleeFixture;
import jp.madoguchi.web.IdentifierJson;
import org.junit.jupiter.api.Test;

/** What lies on the compacted topic from before a field was added is read as long as the topic lives. */
class CoverageStateTest {
    private static final ObjectMapper JSON = IdentifierJson.mapper();

    @Test
    void readsAPersonOfWhomNothingWasSaidAboutProtection() throws JsonProcessingException {
        Enrollee taro = EnrolleeFixture.taroOfMinato();
        CoverageStateChanged said = new CoverageStateChanged(taro.personId(), 3, taro.person(), taro.coverages());
        ObjectNode old = (ObjectNode) JSON.readTree(JSON.writeValueAsString(said));
        old.remove("protectedPerson");

        CoverageStateChanged read = JSON.treeToValue(old, CoverageStateChanged.class);

        assertEquals(said, read);
        assertNull(read.protectedPerson());
    }

    @Test
    void readsWhetherAPersonIsProtected() throws JsonProcessingException {
        Enrollee taro = EnrolleeFixture.taroOfMinato();
        for (boolean isProtected : List.of(true, false)) {
            CoverageStateChanged said =
                    new CoverageStateChanged(taro.personId(), 3, taro.person(), taro.coverages(), isProtected);

            assertEquals(said, JSON.readValue(JSON.writeValueAsString(said), CoverageStateChanged.class));
        }
    }
}
