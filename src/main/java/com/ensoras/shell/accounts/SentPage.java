package com.ensoras.shell.accounts;

record SentPage(String sentence, String next) {}
