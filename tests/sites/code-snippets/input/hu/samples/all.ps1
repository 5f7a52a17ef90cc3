Get-Partner -Id 1 # magyar
