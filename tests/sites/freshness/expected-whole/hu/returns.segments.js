guidepost.segments={"source":{"lang":"en","dir":"ltr"},"target":{"lang":"hu","dir":"ltr"},"labels":{"lang":"hu","dir":"ltr","older":"Régebbi","now":"Az eredetiben most:","removed":"Ez a szövegrész az eredetiben már nem szerepel."},"segments":[
{"target":"Visszaküldés","source":"Returns"},
{"target":"30 napon belül küldje vissza a készüléket.","source":"Return the device within 30 days.","now":"Return the device within 60 days."},
{"target":"Nyomtassa ki a címkét.","source":"Print the label."},
{"target":"Őrizze meg a nyugtát, szüksége lesz rá.","source":"Keep the receipt - you need it."},
{"target":"Visszatérítés","source":"Refunds"},
{"target":"Egy héten belül visszakapja a pénzét.","source":"You get your money back in a week."},
{"target":"Az űrlapot faxolja el nekünk.","source":"Fax us the form.","now":""}
]};
