package com.ensoras.people.roles;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LookalikeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Owner",
        "owner",
        "OWNER",
        "0wner",
        "Оwner",
        "o w n e r",
        "ＯＷＮＥＲ",
        "öwner",
        "Øwner",
        "ownеr",
        "Ｏwner",
        "O-w-n-e-r",
        "Owner!",
        "“Owner”",
        "𝐎𝐰𝐧𝐞𝐫",
        "ⓄⓌⓃⒺⓇ",
        "🅾🆆🅽🅴🆁",
        "OVVNER",
        "οwner",
        "ownɘr",
        "оԝпег",
        "OWИEЯ",
        "Own3r",
        "ówñér",
        "ΟWΝΕR",
        "○wner",
        "ᴏᴡɴᴇʀ"
      })
  void readsLikeOwner(String name) {
    assertThat(Lookalike.ofOwner(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Product Owner",
        "Owners",
        "Ownership",
        "Own",
        "Viewer",
        "Support Agent",
        "Power",
        "Downer",
        "Владелец",
        "所有者",
        "Tower",
        "Over",
        "Loner",
        "🅐Owner",
        "Owner🆉"
      })
  void readsLikeSomethingElse(String name) {
    assertThat(Lookalike.ofOwner(name)).isFalse();
  }
}
