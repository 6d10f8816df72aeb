package jp.madoguchi.claim.rest;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.testing.hostile.DoorsUnderSiege;

@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "claim"))
class HostileInputTest extends DoorsUnderSiege {}
