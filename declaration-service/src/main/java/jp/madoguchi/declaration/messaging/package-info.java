/** 事実の受け取り: gateways that show up, forms taken at a desk, claims that are settled. Each fact has its effect once. */
@NullMarked
package jp.madoguchi.declaration.messaging;

import org.jspecify.annotations.NullMarked;
