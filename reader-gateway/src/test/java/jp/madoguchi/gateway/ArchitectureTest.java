package jp.madoguchi.gateway;

import java.util.stream.Stream;
import jp.madoguchi.testing.architecture.HouseRules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {
    @TestFactory
    Stream<DynamicTest> keepsTheHouseRules() {
        return HouseRules.ofGateway("jp.madoguchi.gateway").tests();
    }
}
