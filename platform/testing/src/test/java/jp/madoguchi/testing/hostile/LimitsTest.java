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
                        "/name =  !: {'name':' ','codes':['06139000'],'words':{'name':'1'}}",
                        "/codes of 2: {'name':'1','codes':['06139000','06139000'],'words':{'name':'1'}}",
                        "/codes of 3!: {'name':'1','codes':['06139000','06139000','06139000'],'words':{'name':'1'}}",
                        "/codes/0 of 8: {'name':'1','codes':['11111111'],'words':{'name':'1'}}",
                        "/codes/0 of 9!: {'name':'1','codes':['111111111'],'words':{'name':'1'}}",
                        "/codes/0 = !!: {'name':'1','codes':['!'],'words':{'name':'1'}}",
                        "/words of 1: {'name':'1','codes':['06139000'],'words':{'name0':'1'}}",
                        "/words of 2!: {'name':'1','codes':['06139000'],'words':{'name0':'1','name1':'1'}}",
                        "/words/name =  !: {'name':'1','codes':['06139000'],'words':{'name':' '}}"),
                limits("""
                        {"type":"object","properties":{
                            "name":{"type":"string","maxLength":2,"pattern":"\\\\S"},
                            "codes":{"type":"array","maxItems":2,"items":{"$ref":"#/components/schemas/Code"}},
                            "words":{"type":"object","maxProperties":1,
                                "additionalProperties":{"type":"string","pattern":"\\\\S"}}}}
                        """).toList());
    }

    @Test
    void goesBelowWhatIsTheLeastAndOutOfPatternsFormatsAndExclusiveBounds() throws JsonProcessingException {
        assertEquals(
                List.of(
                        "/list of 1: {'list':['open'],'on':'2026-11-20','left':1}",
                        "/list of 0!: {'list':[],'on':'2026-11-20','left':1}",
                        "/list/0 of 2: {'list':['xx'],'on':'2026-11-20','left':1}",
                        "/list/0 of 1!: {'list':['x'],'on':'2026-11-20','left':1}",
                        "/list/0 = !!: {'list':['!'],'on':'2026-11-20','left':1}",
                        "/on = 2026-02-30!: {'list':['open'],'on':'2026-02-30','left':1}",
                        "/left = 1: {'list':['open'],'on':'2026-11-20','left':1}",
                        "/left = 0!: {'list':['open'],'on':'2026-11-20','left':0}",
                        "/left = -1!: {'list':['open'],'on':'2026-11-20','left':-1}"),
                limits("""
                    {"type":"object","properties":{
                        "list":{"type":"array","minItems":1,
                            "items":{"type":"string","minLength":2,"pattern":"^[a-z]+$"}},
                        "on":{"type":"string","format":"date"},
                        "left":{"type":"integer","exclusiveMinimum":0}}}
                    """).toList());
    }

    @Test
    void goesOutOfListsOfWordsIdentifiersWholeNumbersAndTheNamesOfMaps() throws JsonProcessingException {
        assertEquals(
                List.of(
                        "/word = none-such!: {'word':'none-such','id':'06139000','n':1,'map':{'name':'1'}}",
                        "/id = !!: {'word':'a','id':'!','n':1,'map':{'name':'1'}}",
                        "/id = 0613900006139000!: {'word':'a','id':'0613900006139000','n':1,'map':{'name':'1'}}",
                        "/n = 1: {'word':'a','id':'06139000','n':1,'map':{'name':'1'}}",
                        "/n = 0: {'word':'a','id':'06139000','n':0,'map':{'name':'1'}}",
                        "/n = -1!: {'word':'a','id':'06139000','n':-1,'map':{'name':'1'}}",
                        "/n = 2147483646: {'word':'a','id':'06139000','n':2147483646,'map':{'name':'1'}}",
                        "/n = 2147483647: {'word':'a','id':'06139000','n':2147483647,'map':{'name':'1'}}",
                        "/n = 2147483648!: {'word':'a','id':'06139000','n':2147483648,'map':{'name':'1'}}",
                        "/map named of 2: {'word':'a','id':'06139000','n':1,'map':{'ああ':'1'}}",
                        "/map named of 3!: {'word':'a','id':'06139000','n':1,'map':{'あああ':'1'}}",
                        "/map/name of 1: {'word':'a','id':'06139000','n':1,'map':{'name':'1'}}",
                        "/map/name of 2!: {'word':'a','id':'06139000','n':1,'map':{'name':'xx'}}",
                        "/map/name = !!: {'word':'a','id':'06139000','n':1,'map':{'name':'!'}}"),
                limits("""
                    {"type":"object","properties":{
                        "word":{"type":"string","enum":["a","b"]},
                        "id":{"type":"string","pattern":"^[0-9]{8}$"},
                        "n":{"type":"integer","format":"int32","minimum":0},
                        "map":{"type":"object","propertyNames":{"type":"string","maxLength":2},
                            "additionalProperties":{"type":"string","maxLength":1,"pattern":"^[0-9]$"}}}}
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
