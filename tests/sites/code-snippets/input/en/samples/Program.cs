namespace Sample;
// <main>
    var client = new Client();
    await client.RunAsync("x");
// </main>
