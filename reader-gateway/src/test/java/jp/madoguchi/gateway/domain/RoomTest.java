package jp.madoguchi.gateway.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RoomTest {
    @Test
    void isAReserveOnceTheFloorIsInUse() {
        assertEquals(
                Set.of(Room.FLOOR, Room.NONE),
                EnumSet.allOf(Room.class).stream().filter(Room::isReserve).collect(Collectors.toSet()));
    }
}
