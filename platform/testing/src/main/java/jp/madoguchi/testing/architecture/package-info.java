/**
 * 設計の決まり: what every module's {@code ArchitectureTest} checks. Who may enter which room, which calls a domain never
 * makes, which names say nothing; and that each rule of a catalogue has a test that really runs.
 */
@NullMarked
package jp.madoguchi.testing.architecture;

import org.jspecify.annotations.NullMarked;
