/** 事実: the events of the suite, their topics and records. It refuses to know how they travel. */
@NullMarked
package jp.madoguchi.contracts.event;

import org.jspecify.annotations.NullMarked;
