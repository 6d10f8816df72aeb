package jp.madoguchi.contracts.id;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The samples of FIPS 180-4. */
class Sha256Test {
    @Test
    void isThatOfTheStandard() {
        assertEquals("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", Sha256.hex());
        assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", Sha256.hex("abc"));
    }

    @Test
    void isTheSameOfTheWholeAndOfItsParts() {
        assertEquals(Sha256.hex("新橋"), Sha256.hex("新".getBytes(UTF_8), "橋".getBytes(UTF_8)));
        assertEquals(32, Sha256.of("新橋".getBytes(UTF_8)).length);
    }
}
