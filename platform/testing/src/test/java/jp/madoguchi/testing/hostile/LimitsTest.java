package jp.madoguchi.testing.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LimitsTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void fillsEachTextListAndMapToItsLimitAndOneBeyond() throws JsonProcessingException {
        assertEquals(
                List.of(
                        "/name of 2: {'name':'ああ','codes':['06139000'],'words':{'name':'1'}}",
                        "/name of 3!: {'name':'あああ','codes':['06139000'],'words':{'name':'1'}}",
                        "/codes of 2: {'name':'1','codes':['06139000','06139000'],'words':{'name':'1'}}",
                        "/codes of 3!: {'name':'1','codes':['06139000','06139000','06139000'],'words':{'name':'1'}}",
                        "/codes/0 of 8: {'name':'1','codes':['11111111'],'words':{'name':'1'}}",
                        "/codes/0 of 9!: {'name':'1','codes':['111111111'],'words':{'name':'1'}}",
                        "/words of 1: {'name':'1','codes':['06139000'],'words':{'name0':'1'}}",
                        "/words of 2!: {'name':'1','codes':['06139000'],'words':{'name0':'1','name1':'1'}}"),
                limits("""
                        {"type":"object","properties":{
                            "name":{"type":"string","maxLength":2,"pattern":"\\\\S"},
                            "codes":{"type":"array","maxItems":2,"items":{"$ref":"#/components/schemas/Code"}},
                            "words":{"type":"object","maxProperties":1,
                                "additionalProperties":{"type":"string","pattern":"\\\\S"}}}}
                        """).toList());
    }

    private static Stream<String> limits(String schema) throws JsonProcessingException {
        JsonNode document = MAPPER.readTree("""
                {"components":{"schemas":{"Code":{"type":"string","maxLength":8,"pattern":"^[0-9]+$"}}}}
                """);
        SoundValues sound = new SoundValues(new PublishedDoors(document), Map.of());
        return sound.limits(MAPPER.readTree(schema)).stream()
                .map(one -> one.name() + (one.beyond() ? "!" : "") + ": "
                        + one.body().toString().replace('"', '\''));
    }
}
