string key = "secret";
