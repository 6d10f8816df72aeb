/**
 * 子プロセス: programs started, watched, stopped and found again after a crash of the launcher. It knows no part of the
 * suite,
 * only names, commands and logs.
 */
@NullMarked
package jp.madoguchi.local.process;

import org.jspecify.annotations.NullMarked;
