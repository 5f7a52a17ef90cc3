Get-Partner -Id 1 # English
